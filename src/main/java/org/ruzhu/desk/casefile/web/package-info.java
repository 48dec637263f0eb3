/** The staff's page of a case. */
package org.ruzhu.desk.casefile.web;
