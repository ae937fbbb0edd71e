import { Aftermath } from '../records/erasure/aftermath.service';
import { print, type Command } from './command';

/** Erases again whoever a restored backup brought back; exit code 1 when somebody couldn't be. */
export const replayErasures: Command = async (app) => {
  const { erased, faults } = await app.get(Aftermath).replay();
  faults.forEach(print);
  print(erased === 0 ? 'Nobody who was erased is back.' : `Erased again: ${erased}.`);
  return faults.length === 0 ? 0 : 1;
};
