/** The pages where finance imports statements and decides what came in. */
package org.ruzhu.money.statement.web;
