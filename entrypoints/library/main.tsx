import '../popup/style.css';
import '../../components/pages.css';
import { openLibrary } from './open-library.tsx';

await openLibrary();
