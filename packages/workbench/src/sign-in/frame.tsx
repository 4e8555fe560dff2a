import type { ReactNode } from 'react';
import { Mark } from '../app/mark.tsx';
import { chooseLanguage, useLanguage } from '../words/index.ts';
import './sign-in.css';

/** A page of its own, without the workbench around it. */
export function Frame({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <main className="sign-in">
      <header>
        <span className="brand">
          <Mark />
          <span>
            雁阵 <span className="quiet">Yanzhen</span>
          </span>
        </span>
        <button
          type="button"
          className="small-button"
          lang={other === 'zh' ? 'zh-CN' : 'en'}
          onClick={() => chooseLanguage(other)}
        >
          {other === 'zh' ? '中文' : 'English'}
        </button>
      </header>
      <h1>{title}</h1>
      {lead !== undefined && <p className="quiet">{lead}</p>}
      {children}
    </main>
  );
}
