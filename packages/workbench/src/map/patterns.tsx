/** The pale pattern of “no data” and the hatching of estimates. */
export function PatternDefinitions({ zoom = 1 }: { zoom?: number }) {
  return (
    <defs>
      <pattern
        id="no-data"
        width="14"
        height="14"
        patternUnits="userSpaceOnUse"
        patternTransform={`rotate(45) scale(${zoom})`}
      >
        <rect width="14" height="14" fill="var(--no-data)" />
        <rect width="3" height="14" fill="var(--no-data-line)" />
      </pattern>
      <pattern
        id="estimate"
        width="12"
        height="12"
        patternUnits="userSpaceOnUse"
        patternTransform={`rotate(-45) scale(${zoom})`}
      >
        <rect width="3" height="12" fill="var(--paper)" fillOpacity="0.75" />
      </pattern>
    </defs>
  );
}

export function fillOf(colour: string | undefined): string {
  return colour ?? 'url(#no-data)';
}
