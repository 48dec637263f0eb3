/**
 * What the house stands on: the engine, forms, documents, time, records, notices, logins,
 * the bank. It knows nothing of markets and providers. Stands on nothing.
 */
package org.ruzhu.platform;
