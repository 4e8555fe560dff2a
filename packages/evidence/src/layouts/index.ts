export { readCapacitatedMedian, readOrLibrary, readSingleSource } from './facility-files.ts';
