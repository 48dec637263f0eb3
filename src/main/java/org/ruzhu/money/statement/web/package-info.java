/** The pages where finance imports statements and decides on their transfers. */
package org.ruzhu.money.statement.web;
