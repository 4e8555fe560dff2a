/** The mark: three geese-wings in formation. */
export function Mark() {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 32 32"
      fill="none"
      stroke="var(--accent)"
      strokeWidth="3"
      aria-hidden="true"
    >
      <path d="M4 12 16 6l12 6" />
      <path d="M4 19l12-6 12 6" opacity=".7" />
      <path d="M4 26l12-6 12 6" opacity=".4" />
    </svg>
  );
}
