/** What pages show of the terms of a member's contract. */
package org.ruzhu.membership.contract.web;
