import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'

/**
 * Every word on a screen comes from `i18n`. Names of components in the gallery and keys on a keyboard are not words.
 */
const folder = new URL('./', import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
)
const wordAttributes = ['title', 'aria-label', 'placeholder', 'alt', 'label']

test('the scan sees the screens', () => {
  expect(files.length).toBeGreaterThan(80)
})

test.each(files)('%s holds no text of its own', (file) => {
  const source = ts.createSourceFile(
    file,
    readFileSync(new URL(file, folder), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    kindOf(file),
  )
  expect(rawTexts(source)).toEqual([])
})

function kindOf(file: string): ts.ScriptKind {
  return file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
}

function rawTexts(root: ts.Node): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const text = rawTextOf(node)
    if (text !== null) found.push(text)
    ts.forEachChild(node, visit)
  }
  visit(root)
  return found
}

function rawTextOf(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return isWord(node.text) && !isInside(node, 'kbd') ? node.text.trim() : null
  if (ts.isJsxAttribute(node)) return rawAttribute(node)
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node))
    return /\p{Script=Han}/u.test(node.text) ? node.text : null
  return null
}

function rawAttribute(node: ts.JsxAttribute): string | null {
  const isWordAttribute = wordAttributes.includes(node.name.getText())
  if (!isWordAttribute || !node.initializer || !ts.isStringLiteral(node.initializer)) return null
  return isWord(node.initializer.text) ? node.initializer.text : null
}

function isInside(node: ts.Node, tag: string): boolean {
  const { parent } = node
  return ts.isJsxElement(parent) && parent.openingElement.tagName.getText() === tag
}

function isWord(text: string): boolean {
  return /\p{L}{2,}/u.test(text)
}
