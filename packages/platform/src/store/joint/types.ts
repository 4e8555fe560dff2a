import type { Text } from '../../operations/evidence.ts';

/** The rules of a space, on which its members agreed when they joined. */
export interface JointRules {
  /** Fewer firms than this behind a figure are too few. */
  readonly leastCount: number;
  /** Largest share one firm may have of a figure. */
  readonly dominance: number;
  /** Nobody may tell another's figure more closely than this share of it. */
  readonly closeness: number;
  /** Fewer members than this behind a joint sum are too few. */
  readonly leastMembers: number;
}

export type MemberState = 'invited' | 'joined' | 'left';

export interface JointMember {
  readonly workspace: string;
  readonly state: MemberState;
  readonly since: Date;
}

export interface JointSpace {
  readonly id: string;
  readonly founder: string;
  readonly title: Text;
  readonly rules: JointRules;
  /** Where this workspace itself stands. */
  readonly state: MemberState;
  readonly members: readonly JointMember[];
}

/** What a release is about; everybody in the space reads it. */
export interface ReleaseDescription {
  readonly title: Text;
  readonly source: string;
  readonly licence: string;
  readonly dataset: string;
  readonly version: number;
  readonly hash: string;
  readonly measure: { readonly code: string; readonly name: Text; readonly unit: string; readonly estimate: boolean };
  readonly year: number;
  readonly regionScheme: string;
  readonly industryScheme: string;
  readonly regions: readonly { readonly code: string; readonly name: Text; readonly level: number }[];
  readonly industries: readonly { readonly code: string; readonly name: Text; readonly level: number }[];
  /** `cells`: members see the figures. `sums`: they only enter sums over several members. */
  readonly as: 'cells' | 'sums';
  /** How many figures were held back. */
  readonly held: number;
  /** Why figures without known contributors may go out, in the words of who approved it. */
  readonly cleared: string | null;
}

/** A figure that left, region and industry empty for totals. */
export interface ReleasedFigure {
  readonly region: string | null;
  readonly industry: string | null;
  readonly value: number;
}

/** A figure of the owner's, as fine as it has them. */
export interface BasisCell {
  /** What it is and what it says: the same key is the same figure, whichever release it comes from. */
  readonly key: string;
  readonly value: number;
}

/** A sum over cells, by their positions. */
export interface BasisSum {
  readonly members: readonly number[];
  readonly value: number;
}

/** A figure as fine as the release has it, published or not. */
export interface BasisPart extends BasisSum {
  readonly region: string;
  readonly industry: string;
}

/** A figure that others must not tell more closely than its protection. */
export interface BasisGuard extends BasisSum {
  readonly name: string;
  /** As fine as the release has industries. */
  readonly industry: string;
  readonly protection: number;
}

/** What stands behind a release. */
export interface Basis {
  readonly cells: readonly BasisCell[];
  readonly parts: readonly BasisPart[];
  readonly guards: readonly BasisGuard[];
  /** The numbers that left. */
  readonly sums: readonly BasisSum[];
}

export interface NewRelease {
  readonly description: ReleaseDescription;
  readonly figures: readonly ReleasedFigure[];
  readonly basis: Basis;
}

export interface Release {
  readonly workspace: string;
  readonly space: string;
  readonly number: number;
  readonly description: ReleaseDescription;
  readonly figures: readonly ReleasedFigure[];
  readonly approvedBy: string;
  readonly releasedAt: Date;
  readonly withdrawnAt: Date | null;
}

export interface ReleaseUse {
  readonly number: number;
  readonly usedBy: string;
  readonly operation: string;
  readonly usedAt: Date;
}

/** Sums over several members that were answered before, by the keys of the figures in them. */
export interface AnsweredSum {
  readonly keys: readonly string[];
  readonly value: number;
}

/** Joint spaces as one workspace sees them. */
export interface JointRepository {
  create(given: { readonly title: Text; readonly rules: JointRules }): Promise<JointSpace>;
  spaces(): Promise<JointSpace[]>;
  /** @throws NotFoundError where this workspace is neither in the space nor invited */
  space(id: string): Promise<JointSpace>;
  /** Only the founder invites. */
  invite(space: string, workspace: string): Promise<JointSpace>;
  join(space: string): Promise<JointSpace>;
  /** Its releases stay known to it, and end for the others. */
  leave(space: string): Promise<void>;
  release(space: string, given: NewRelease, approvedBy: string): Promise<Release>;
  /** Releases of all members that are not taken back, those of this workspace included. */
  releases(space: string): Promise<Release[]>;
  /** All that ever left this workspace, newest first. */
  left(): Promise<{ readonly releases: Release[]; readonly uses: readonly (ReleaseUse & { space: string })[] }>;
  /** What stands behind this workspace's releases in a space, those taken back included. */
  ownBases(space: string): Promise<Basis[]>;
  withdraw(space: string, number: number): Promise<Release>;
  /** What stands behind the releases of all members; for sums that no member may see the parts of. */
  bases(space: string): Promise<{ readonly release: Release; readonly basis: Basis }[]>;
  used(releases: readonly Release[], operation: string): Promise<void>;
  /** Sums that were answered in the space before, to whomever. */
  answered(space: string): Promise<AnsweredSum[]>;
  keepAnswer(space: string, key: string, sums: readonly AnsweredSum[]): Promise<void>;
}
