/**
 * The engine's side of the sample journeys: the tasks of both sides, and the jobs between
 * them.
 */
package org.ruzhu.demo.process;
