import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { carried, parseQuery, readAddress, writeQuery } from './address.ts';
import { PageFailed } from './page-failed.tsx';
import { PageMissing } from './page-missing.tsx';
import { rooms } from './rooms.ts';
import { Shell } from './shell.tsx';

const root = createRootRoute({
  component: Shell,
  validateSearch: readAddress,
  search: { middlewares: [retainSearchParams([...carried] as never)] },
  notFoundComponent: PageMissing,
});

const routes = rooms.map(({ path, load }) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load, 'Page'),
    errorComponent: PageFailed,
  }),
);

export const router = createRouter({
  routeTree: root.addChildren(routes),
  parseSearch: parseQuery,
  stringifySearch: writeQuery,
  defaultPreload: 'intent',
  scrollRestoration: true,
});
