/** What pages show of a case itself, and the argument resolver for cases. */
package org.ruzhu.provider.cases.web;
