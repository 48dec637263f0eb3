package org.ruzhu.market;

/**
 * An element of a model whose date comes from a promise with a different name.
 *
 * @param element its id in the model
 * @param promise the promise in the market's data
 */
public record DatedElement(String element, String promise) {

}
