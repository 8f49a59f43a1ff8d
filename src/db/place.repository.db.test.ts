import { beforeAll, expect, test } from 'vitest'
import { describeDatabases } from '../../test/support/database.ts'
import { personIn, seedSmallCity } from '../../test/support/small-city.ts'
import { getCity, listCities, today } from './city.repository.ts'
import type { Database } from './connection/database.ts'
import { getOrganisation, insertOrganisations, listOrganisations } from './organisation.repository.ts'
import {
  findPlaceRange,
  getPlace,
  insertMemberships,
  insertPlaces,
  listMemberships,
  listPlaces,
  listPositions,
  type PlaceRow,
  replacePositions,
} from './place.repository.ts'
import { readAs, type Transaction, transact } from './transact.ts'

// Nothing is faked.

describeDatabases(({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await seedSmallCity(database)
  })

  const cityOffice = personIn('city-office', '350500')
  const write = <T>(work: (tx: Transaction) => Promise<T>) => transact(database, cityOffice, work)
  const read = <T>(work: (tx: Transaction) => Promise<T>) => readAs(database, cityOffice, work)

  test('start-up lists every city; a person sees the own one', async () => {
    expect((await listCities(database)).map(({ cityId }) => cityId)).toEqual(['350100', '350500'])
    expect(await read(getCity)).toMatchObject({
      cityId: '350500',
      world: 'small-city',
      clock: '2026-10-31',
      synthetic: true,
    })
  })

  test('today is the world’s clock, and the real date in China where it has none', async () => {
    expect(await read(today)).toBe('2026-10-31')
    await transact(database, { kind: 'system', cityId: '350100' }, async (tx) => {
      await tx.query.updateTable('city').set({ clock: null }).where('cityId', '=', '350100').execute()
      // expected by another way: Shanghai has stood eight hours before UTC since 1991 (IANA tz database)
      expect(await today(tx)).toBe(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()))
    })
  })

  test('places come back as they were given, in pinyin order', async () => {
    const zone: PlaceRow = {
      id: '350500-TSQ',
      code: '350500-TSQ',
      name: '泉州台商投资区',
      nameHant: '泉州台商投資區',
      nameEn: 'Quanzhou Taiwanese Investment Zone',
      kind: 'zone',
      seatLon: '118.750000',
      seatLat: '24.890000',
      tileX: 3,
      tileY: -1,
      note: '代管洛阳等镇',
    }
    await write((tx) => insertPlaces(tx, [zone]))
    expect(await read((tx) => getPlace(tx, zone.id))).toEqual(zone)
    // Cí-zào, Huì-ān, Jìn-jiāng, Quán-zhōu Shì, Quán-zhōu Tái…: the order of a Chinese dictionary
    expect((await read(listPlaces)).map(({ name }) => name)).toEqual([
      '磁灶镇',
      '惠安县',
      '晋江市',
      '泉州市',
      '泉州台商投资区',
    ])
    await expect(read((tx) => getPlace(tx, 'nowhere'))).rejects.toMatchObject({ code: 'place.unknown' })
  })

  test('a place has two parents, each with its dates', async () => {
    const memberships = [
      {
        placeId: '350582104',
        parentId: '350521',
        relation: 'administrative',
        validFrom: '2000-01-01',
        validTo: '2010-12-31',
      },
      { placeId: '350582104', parentId: '350582', relation: 'administrative', validFrom: '2011-01-01', validTo: null },
    ] as const
    await write((tx) => insertMemberships(tx, memberships))
    const kept = (await read(listMemberships)).filter(({ relation }) => relation === 'administrative')
    expect(kept).toEqual(memberships)
  })

  test('positions are replaced as a whole, and a range holds a place and all below it', async () => {
    expect(await read((tx) => findPlaceRange(tx, '350582'))).toEqual({ first: 2, last: 3 })
    expect(await read((tx) => findPlaceRange(tx, '350582', 'administrative'))).toBeNull()
    const renumbered = (await read((tx) => listPositions(tx, 'reporting'))).map((position) => ({
      ...position,
      pre: position.pre + 10,
      last: position.last + 10,
    }))
    await write((tx) => replacePositions(tx, renumbered))
    expect(await read((tx) => listPositions(tx, 'reporting'))).toEqual(renumbered)
    expect(await read((tx) => findPlaceRange(tx, '350582'))).toEqual({ first: 12, last: 13 })
  })

  test('an organisation comes back as it was given, in the order of names', async () => {
    const office = {
      id: 'office-jinjiang',
      name: '晋江市专班',
      nameEn: 'Jinjiang office',
      kind: 'county-office',
      placeId: '350582',
      parentId: 'office-city',
      contactRole: '专班联络员',
      contactPhone: '0595-00000001',
      synthetic: true,
    } as const
    await write((tx) => insertOrganisations(tx, [office]))
    expect(await read((tx) => getOrganisation(tx, office.id))).toEqual(office)
    expect((await read(listOrganisations)).map(({ id }) => id)).toEqual(['office-jinjiang', 'office-city'])
  })
})
