/** Holds every file of a project copy against the habits of the house; see the script. */
export function checkHouse(root?: string): Promise<{ checked: string; problems: string[] }>
