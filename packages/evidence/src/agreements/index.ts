export { type GameFile, middleGame, type ReadGame, readGame } from './game-file.ts';
