/** The migrations in the order in which they are applied. A migration that was released is never changed. */
export const migrations = ["0001-initial.sql", "0002-body-keys.sql", "0003-register.sql"] as const;
