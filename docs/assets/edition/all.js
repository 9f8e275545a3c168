// All that a page runs, in this order.

import { startApparatus } from "../apparatus/apparatus.js";
import { startCiting } from "../cite/start.js";
import { startMarks } from "../marks/preview.js";
import { startKeeping } from "../offline/keep.js";
import { startLanding } from "../search/landing.js";
import { startSearch } from "../search/loader.js";
import { tellFrame } from "./framed.js";
import { startKeys } from "./keys.js";
import { startMenus } from "./menus.js";
import { startPlace } from "./place.js";

tellFrame(); // before anything changes the page
startMenus();
startPlace();
startSearch();
startKeys();
startLanding();
startApparatus();
startCiting();
setTimeout(startMarks); // a task of its own, after the page is there
startKeeping();
