package org.ruzhu.platform.api;

/**
 * The body of a request to the interface for programs: read strictly, so that a misspelt
 * name or a number in quotes is told and not overlooked.
 */
public interface ApiRequest {

}
