package org.ruzhu.platform.bounds;

import java.io.IOException;
import java.math.BigDecimal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A number in JSON has too many digits. The path of the exception leads to it. */
public class UnboundedNumberException extends MismatchedInputException {

	UnboundedNumberException(JsonParser parser) throws IOException {
		super(parser, "A number of more than " + Numbers.MAX_DIGITS + " digits", BigDecimal.class);
		if (parser.currentName() != null) {
			prependPath((Object) null, parser.currentName());
		}
	}

}
