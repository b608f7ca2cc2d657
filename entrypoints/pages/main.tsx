import '../popup/style.css';
import '../../components/pages.css';
import { openLibrary } from '../library/open-library.tsx';
import { openOptions } from '../options/open-options.tsx';
import { keepStock } from './keep-stock.ts';

// One script for both, which is told by its address whose it is: two of their own would only pass on what they share.
await (location.pathname === '/library.html' ? openLibrary() : openOptions());
await keepStock();
