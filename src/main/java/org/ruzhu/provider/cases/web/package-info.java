/** What pages show of a case itself. */
package org.ruzhu.provider.cases.web;
