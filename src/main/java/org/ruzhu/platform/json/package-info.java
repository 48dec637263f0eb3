/** JSON as it is kept in columns, and YAML as the operator writes it, read strictly. */
package org.ruzhu.platform.json;
