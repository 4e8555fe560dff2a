import { useEffect, useRef } from 'react';
import { client, openWorkspace, signOut, useSession } from '../data/index.ts';
import { Select } from '../parts/select.tsx';
import { RoomLink } from './room-link.tsx';
import { useAppWords } from './words.ts';
import './account-menu.css';

/** Where several people share an installation: who is here, as what, in which workspace, and the way out. */
export function AccountMenu() {
  const say = useAppWords();
  const { me, workspace } = useSession();
  const menu = useRef<HTMLDetailsElement>(null);
  useClosing(menu);
  if (!me.team || me.account === null) return null;
  const { name, email } = me.account;
  const role = workspace?.role;
  return (
    <details className="account-menu" ref={menu}>
      <summary className="small-button" aria-label={`${say('account')}: ${name}`}>
        {workspace !== undefined && <span className="quiet">{workspace.title} · </span>}
        {name}
      </summary>
      <div className="account-panel">
        <p>
          <strong>{name}</strong>
          <br />
          <span className="small quiet">{email}</span>
        </p>
        {workspace !== undefined && me.workspaces.length > 1 && (
          <Select
            label={say('workspace')}
            options={me.workspaces.map(({ id, title }) => ({ value: id, name: title }))}
            value={workspace.id}
            onChange={openWorkspace}
          />
        )}
        {role !== undefined && <p className="small">{say('role', { role: say(role) })}</p>}
        {(role === 'viewer' || role === 'analyst') && (
          <p className="small quiet">{say(role === 'viewer' ? 'viewerMeans' : 'analystMeans')}</p>
        )}
        <p>
          <RoomLink to="/team">{say('team')}</RoomLink>
        </p>
        <p>
          <RoomLink to="/account">{say('ownAccount')}</RoomLink>
        </p>
        <p className="account-out">
          <button type="button" className="small-button" onClick={() => void signOut()}>
            {say('signOut')}
          </button>
          <button
            type="button"
            className="link-button small"
            onClick={() => void client.accounts.endSessions({}).then(() => location.assign('/'))}
          >
            {say('signOutAll')}
          </button>
        </p>
      </div>
    </details>
  );
}

/** The menu closes when something else is clicked, on Escape, and when a link in it was followed. */
function useClosing(menu: { readonly current: HTMLDetailsElement | null }): void {
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      const inside = target instanceof Node && menu.current?.contains(target) === true;
      const isLink = target instanceof Element && target.closest('a') !== null;
      if ((!inside || isLink) && menu.current !== null) menu.current.open = false;
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && menu.current !== null) menu.current.open = false;
    };
    addEventListener('click', onClick);
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('click', onClick);
      removeEventListener('keydown', onKey);
    };
  });
}
