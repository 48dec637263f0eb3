package org.ruzhu.platform.bounds;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/**
 * A text in JSON has NUL or an unpaired surrogate. The path of the exception leads to it.
 */
public class UnstorableTextException extends MismatchedInputException {

	UnstorableTextException(JsonParser parser) throws IOException {
		super(parser, "A text with NUL or half a character", String.class);
		if (parser.currentToken() == JsonToken.VALUE_STRING && parser.currentName() != null) {
			prependPath((Object) null, parser.currentName());
		}
	}

}
