export { canAddSheets, canWrite } from "./what-can-be-written";
