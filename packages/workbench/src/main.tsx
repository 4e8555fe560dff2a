import '@fontsource-variable/noto-sans-sc/wght.css';
import './design/tokens.css';
import './design/base.css';
import './design/latin-marks.ts';
import './design/print.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers.tsx';
import { router } from './app/router.tsx';
import { Door } from './sign-in/door.tsx';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Providers>
      <Door>
        <RouterProvider router={router} />
      </Door>
    </Providers>
  </StrictMode>,
);
