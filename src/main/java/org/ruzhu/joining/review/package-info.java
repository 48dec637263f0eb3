/**
 * The review of an application by people: its clock, its verdict, and what it was judged
 * by.
 */
package org.ruzhu.joining.review;
