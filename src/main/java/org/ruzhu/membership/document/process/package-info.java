/** The documents' part in the model RenewDocument. */
package org.ruzhu.membership.document.process;
