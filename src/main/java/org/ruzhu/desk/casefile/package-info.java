/** The staff's page of a case: who may see it, notes and proofs. */
package org.ruzhu.desk.casefile;
