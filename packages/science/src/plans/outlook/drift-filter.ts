import { type StudentT, studentTLogDensity } from '../../probability/index.ts';
import type { Filter } from './filter.ts';

/**
 * The random walk with drift: next = last + drift + noise, drift and noise as the whole past has them. h years ahead the variance is
 * σ²(h + h²/n) with n − 1 degrees of freedom, n the years of growth; k years between two values count as one change of variance kσ².
 */
export class DriftFilter implements Filter {
  logScore = 0;
  private last = Number.NaN;
  private gap = 0;
  private years = 0;
  private changes = 0;
  private total = 0;
  private squares = 0;

  step(value: number): void {
    if (!Number.isNaN(this.last)) this.gap++;
    if (Number.isNaN(value)) return;
    if (!Number.isNaN(this.last)) {
      if (this.changes > 1) this.logScore += studentTLogDensity(this.after(this.gap), value);
      const change = value - this.last;
      this.years += this.gap;
      this.changes += 1;
      this.total += change;
      this.squares += (change * change) / this.gap;
    }
    this.last = value;
    this.gap = 0;
  }

  ahead(horizon: number): StudentT[] {
    return Array.from({ length: horizon }, (_, index) => this.after(this.gap + index + 1));
  }

  changesAhead(horizon: number): StudentT[] {
    const { mean, scale, degrees } = this.after(1);
    return Array.from({ length: horizon }, () => ({ mean: mean - this.last, scale, degrees }));
  }

  private after(years: number): StudentT {
    const drift = this.total / this.years;
    const degrees = Math.max(1, this.changes - 1);
    const variance = Math.max(0, this.squares - this.years * drift * drift) / degrees;
    const scale = Math.sqrt(Math.max(variance, 1e-12) * (years + (years * years) / this.years));
    return { mean: this.last + drift * years, scale, degrees };
  }
}
