import '../popup/style.css';
import '../../components/pages.css';
import { openOptions } from './open-options.tsx';

await openOptions();
