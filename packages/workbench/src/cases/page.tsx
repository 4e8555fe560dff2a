import { CaseList } from './case-list.tsx';
import '../parts/controls.css';
import './cases.css';

export function Page() {
  return <CaseList />;
}
