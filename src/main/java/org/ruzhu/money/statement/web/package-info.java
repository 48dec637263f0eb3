/** The pages where finance imports and settles statements. */
package org.ruzhu.money.statement.web;
