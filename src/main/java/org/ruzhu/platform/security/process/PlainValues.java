package org.ruzhu.platform.security.process;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Date;
import java.util.Set;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializerFactory;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;

import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * What the engine keeps in variables, whoever sets them and in whatever way: plain values
 * and JSON, and lists of them, which models walk through. Nothing that names a class to
 * be made of it.
 */
class PlainValues extends DefaultVariableSerializers {

	private static final Set<ValueType> PLAIN = Set.of(ValueType.NULL, ValueType.STRING, ValueType.BOOLEAN,
			ValueType.INTEGER, ValueType.LONG, ValueType.SHORT, ValueType.DOUBLE, ValueType.NUMBER, ValueType.DATE);

	private static final String JSON = "json";

	PlainValues(DefaultVariableSerializers serializers) {
		super(serializers);
	}

	@Override
	public TypedValueSerializer<?> findSerializerForValue(TypedValue value, VariableSerializerFactory fallback) {
		if (!isPlain(value)) {
			throw new BadUserRequestException(
					new InvalidAnswerException("variables", "security.not-plain", "").getMessage());
		}
		return super.findSerializerForValue(value, fallback);
	}

	private static boolean isPlain(TypedValue value) {
		ValueType type = value.getType();
		if (type == null) {
			return isPlain(value.getValue());
		}
		if (value instanceof ObjectValue object) {
			return isPlain(object);
		}
		return PLAIN.contains(type) || JSON.equals(type.getName());
	}

	/** What the engine hands from one scope to the next may be serialised already. */
	private static boolean isPlain(ObjectValue object) {
		return object.isDeserialized() ? isPlain(object.getValue())
				: SerializationDataFormats.JAVA.getName().equals(object.getSerializationDataFormat())
						&& PlainLists.isNamedBy(object.getObjectTypeName());
	}

	private static boolean isPlain(Object value) {
		return value == null || value instanceof String || value instanceof Boolean || value instanceof Number
				|| value instanceof Date
				|| value instanceof Collection<?> list && list.stream().allMatch(PlainValues::isItem) || isJson(value);
	}

	private static boolean isItem(Object item) {
		return item instanceof String || item instanceof Boolean || item instanceof Integer || item instanceof Long
				|| item instanceof Double || item instanceof BigDecimal;
	}

	private static boolean isJson(Object value) {
		return value instanceof SpinJsonNode;
	}

}
