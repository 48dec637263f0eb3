package org.ruzhu.platform.security.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The second wall behind the doors: the engine keeps plain values alone, and makes
 * objects of those classes alone that cannot do anything.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PlainValuesPlugin extends AbstractProcessEnginePlugin {

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setDeserializationTypeValidationEnabled(true);
		configuration.setDeserializationAllowedPackages("");
		configuration.setDeserializationAllowedClasses("java.util.ArrayList,java.lang.String");
		configuration.setJavaSerializationFormatEnabled(false);
	}

	@Override
	public void postInit(ProcessEngineConfigurationImpl configuration) {
		PlainValues plain = new PlainValues((DefaultVariableSerializers) configuration.getVariableSerializers());
		int place = plain.getSerializerIndexByName(JavaObjectSerializer.NAME);
		plain.removeSerializer(plain.getSerializerByName(JavaObjectSerializer.NAME));
		plain.addSerializer(new PlainLists(), place);
		configuration.setVariableTypes(plain);
	}

}
