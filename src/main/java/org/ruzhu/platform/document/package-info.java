/**
 * The files of a case: licences, vouchers and signed papers, checked by their content,
 * kept with their hash and handed out to those who may see them.
 */
package org.ruzhu.platform.document;
