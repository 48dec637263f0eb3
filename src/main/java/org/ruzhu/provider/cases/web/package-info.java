/** What pages show of a case itself, and how a handler comes by one. */
package org.ruzhu.provider.cases.web;
