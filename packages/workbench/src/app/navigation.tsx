import { useLocation } from '@tanstack/react-router';
import { useSession } from '../data/index.ts';
import { useText } from '../words/index.ts';
import { Mark } from './mark.tsx';
import { RoomLink } from './room-link.tsx';
import { type Room, rooms, steps } from './rooms.ts';
import { useMayEnter } from './use-may-enter.ts';
import { useAppWords } from './words.ts';

/** The flow from evidence to delivery; only pages that exist are links. */
export function Navigation({ open }: { open: boolean }) {
  const say = useAppWords();
  const text = useText();
  return (
    <nav id="navigation" className={open ? 'navigation open' : 'navigation'} aria-label={say('navigation')}>
      <RoomLink to="/" className="brand">
        <Mark />
        <span>
          雁阵 <span className="quiet">Yanzhen</span>
        </span>
      </RoomLink>
      <ol className="flow">
        {steps.map((step) => {
          const here = rooms.filter((room) => room.step === step.id);
          return (
            <li key={step.id} className={here.length === 0 ? 'flow-step empty' : 'flow-step'}>
              <span className="flow-name" title={here.length === 0 ? say('stepEmpty') : undefined}>
                {text(step.name)}
              </span>
              <Rooms rooms={here} />
            </li>
          );
        })}
      </ol>
      <Rooms rooms={rooms.filter((room) => room.step === 'help')} />
    </nav>
  );
}

function Rooms({ rooms: listed }: { rooms: readonly Room[] }) {
  const text = useText();
  const { pathname } = useLocation();
  const here = rooms.find(({ path }) => path === pathname);
  const current = here?.within ?? here?.path;
  const { me } = useSession();
  const may = useMayEnter();
  const shown = listed.filter((room) => room.within === undefined && (room.team !== true || me.team) && may(room));
  if (shown.length === 0) return null;
  return (
    <ul className="flow-rooms">
      {shown.map((room) => (
        <li key={room.path}>
          <RoomLink to={room.path} aria-current={room.path === current ? 'page' : undefined}>
            {text(room.name)}
          </RoomLink>
        </li>
      ))}
    </ul>
  );
}
