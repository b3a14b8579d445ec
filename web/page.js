/** Where the browser begins. */
import './pages/shell/interlock-page.js';
