import type { Locator } from 'playwright-core'

/** Chooses from a long list as a person does: types a few letters of the name and takes what is offered. */
export async function pickFrom(form: Locator, label: string, name: string): Promise<void> {
  const list = form.getByRole('combobox', { name: label })
  await list.click()
  await list.fill(name)
  await form.locator('.ant-select-item-option').filter({ hasText: name }).first().click()
}
