import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useDatasetState } from '../data/index.ts';
import { WhyProvider } from '../parts/why.tsx';
import { useText } from '../words/index.ts';
import { ForRole } from './for-role.tsx';
import { Navigation } from './navigation.tsx';
import { NewerVersion } from './newer-version.tsx';
import { PrintLine } from './print-line.tsx';
import { rooms } from './rooms.ts';
import { Topbar } from './topbar.tsx';
import { useAboutDataset } from './use-about-dataset.ts';
import { usePinnedDataset } from './use-pinned-dataset.ts';
import { useWorkspaceInAddress } from './use-workspace-in-address.ts';
import { useAppWords } from './words.ts';
import './shell.css';

const SearchBox = lazy(async () => ({ default: (await import('./search-box.tsx')).SearchBox }));

/** The frame of every page: navigation beside, what is picked above, the page itself. */
export function Shell() {
  const say = useAppWords();
  const [searching, setSearching] = useState(false);
  const [menuOpen, setMenuOpen] = useState(false);
  const { pathname } = useLocation();
  const aboutDataset = useAboutDataset();
  useSearchKey(() => setSearching(true));
  useTitle(pathname);
  usePinnedDataset();
  useWorkspaceInAddress();
  // Following a link closes the menu on a phone.
  // biome-ignore lint: the path is the trigger
  useEffect(() => setMenuOpen(false), [pathname]);
  return (
    <WhyProvider>
      <a className="skip" href="#content">
        {say('skip')}
      </a>
      <div className="shell">
        <Navigation open={menuOpen} />
        <div className="shell-main">
          <Topbar onSearch={() => setSearching(true)} menuOpen={menuOpen} onMenu={() => setMenuOpen((open) => !open)} />
          <main id="content" tabIndex={-1}>
            <div className="page">
              {aboutDataset && <VersionNotice />}
              <Suspense fallback={<p className="quiet">{say('loading')}</p>}>
                <ForRole>
                  <Outlet />
                </ForRole>
              </Suspense>
              {aboutDataset && <PrintLine />}
            </div>
          </main>
        </div>
      </div>
      {searching && (
        <Suspense fallback={null}>
          <SearchBox onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </WhyProvider>
  );
}

function VersionNotice() {
  const state = useDatasetState();
  return state.status === 'ready' ? <NewerVersion dataset={state.dataset} /> : null;
}

function useSearchKey(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        open();
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}

function useTitle(pathname: string): void {
  const text = useText();
  const room = rooms.find((r) => r.path === pathname);
  useEffect(() => {
    document.title = room ? `${text(room.name)} · 雁阵 Yanzhen` : '雁阵 Yanzhen';
  }, [room, text]);
}
