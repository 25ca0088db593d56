interface ViaLinkProps {
  readonly name: string;
  readonly url: string | null;
}

/** The page a link was found on: whom to thank for it. */
export function ViaLink({ name, url }: ViaLinkProps) {
  if (url === null) return <bdi>{name}</bdi>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      <bdi>{name}</bdi>
    </a>
  );
}
