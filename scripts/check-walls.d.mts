/** Holds every import under `src` of a project copy against the walls; see the script. */
export function checkWalls(root?: string): Promise<{ checked: string; problems: string[] }>
