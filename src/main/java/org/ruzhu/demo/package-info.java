/**
 * Sample providers for the profile {@code demo}, brought to where they stand by really
 * going the journey.
 */
package org.ruzhu.demo;
