import { PlanList } from './plan-list.tsx';
import '../parts/controls.css';
import './plans.css';

export function Page() {
  return <PlanList />;
}
