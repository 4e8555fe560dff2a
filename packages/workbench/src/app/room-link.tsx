import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Address, Change } from './address.ts';

interface Props {
  /** The path of a room, as `rooms.ts` has it. */
  readonly to: string;
  /** What the link picks on the way; the rest of what is picked stays. */
  readonly pick?: Change;
  readonly className?: string;
  readonly children: ReactNode;
  readonly 'aria-current'?: 'page' | undefined;
}

/** A link to a room that carries what is picked along. */
export function RoomLink({ to, pick, className, children, ...rest }: Props) {
  return (
    <Link
      to={to}
      search={(_: Address) => ({ ...pick })}
      activeOptions={{ exact: true, includeSearch: false }}
      {...(className === undefined ? {} : { className })}
      {...rest}
    >
      {children}
    </Link>
  );
}
