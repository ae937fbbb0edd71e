/**
 * What people call common entry-level work in Spanish, beside kinds-of-work.data.ts: the code, then the words after the
 * bar, written by hand from general knowledge, in the order of the codes. "cocinero/a" stands for both, and for more
 * than one of them. Accents don't matter. own-list.ts reads this; nothing else does.
 */
export const KINDS_IN_SPANISH_TEXT = `
31-1121 | auxiliar de salud en el hogar, asistente de salud en el hogar, cuidado de enfermos en casa
31-1122 | cuidador/a, cuidador/a de ancianos, cuidado de ancianos, cuidado de personas mayores, cuidado de adultos mayores
31-1131 | auxiliar de enfermería, asistente de enfermería, ayudante de enfermería
33-9032 | guardia de seguridad, vigilante, vigilante nocturno, guardia, velador
35-1011 | jefe de cocina, chef de cocina
35-2014 | cocinero/a, cocinero/a de línea, cocinero/a de restaurante
35-2021 | ayudante de cocina, auxiliar de cocina, preparador/a de alimentos, preparación de alimentos, pinche de cocina
35-3011 | cantinero/a
35-3023 | trabajo de comida rápida, empleado/a de comida rápida, empleado/a de cafetería
35-3031 | mesero/a, camarero/a, mozo de restaurante, servir mesas
35-9011 | ayudante de mesero, garrotero/a, limpiar mesas
35-9021 | lavaplatos, lavatrastes, lavar platos, lavado de platos, lavaloza, friegaplatos, lavador/a de platos
35-9031 | anfitrión, anfitriona, anfitrión de restaurante
37-2011 | conserje, limpieza, limpieza de oficinas, limpieza de edificios, limpiador/a, limpiador/a de oficinas, personal de limpieza, empleado/a de limpieza, mantenimiento y limpieza, intendencia, afanador/a
37-2012 | limpieza de hoteles, limpieza de hotel, limpieza de habitaciones, limpieza de casas, camarera de hotel, camarista, mucamo/a, recamarera, ama de llaves, empleada doméstica, trabajadora del hogar
37-2021 | fumigador/a, control de plagas
37-3011 | jardinero/a, jardinería, cortar césped, cortar pasto, cuidado de jardines, paisajismo
39-2021 | cuidado de animales, cuidador/a de animales, cuidado de mascotas, paseador/a de perros, peluquería canina
39-5011 | barbero, barbería
39-5012 | peluquero/a, estilista, peluquería
39-5092 | manicurista, manicura
39-6011 | botones de hotel, maletero/a
39-9011 | niñero/a, cuidado de niños, cuidador/a de niños, guardería
41-2011 | cajero/a, cajero/a de supermercado, cajero/a de tienda
41-2031 | vendedor/a, vendedor/a de tienda, dependiente, dependiente de tienda, empleado/a de tienda
41-9091 | vendedor/a ambulante
43-2011 | telefonista, operador/a de teléfono
43-4051 | atención al cliente, servicio al cliente, centro de llamadas
43-4171 | recepcionista, recepción
43-5021 | mensajero/a
43-6014 | secretario/a, auxiliar administrativo
43-9061 | oficinista, trabajo de oficina, empleado/a de oficina
45-2092 | campesino/a, trabajador/a agrícola, trabajo de campo agrícola, jornalero/a, cosechador/a, cosecha, pizca, peón agrícola, vivero
45-2093 | ganadero/a, cuidado de ganado, ordeñador/a
45-3031 | pescador/a
47-2021 | albañil, albañilería
47-2031 | carpintero/a, carpintería
47-2061 | obrero/a de construcción, trabajador/a de construcción, construcción, peón de construcción, peón de obra, ayudante de construcción
47-2111 | electricista
47-2141 | pintor/a de casas, pintor, pintura de casas
47-2152 | plomero/a, plomería, fontanero/a
47-2181 | techador/a, techero/a
49-3023 | mecánico/a, mecánico/a de autos, mecánico/a automotriz
49-9071 | mantenimiento, mantenimiento de edificios
51-2092 | ensamblador/a, ensamblaje, línea de ensamblaje, línea de producción
51-3011 | panadero/a, panadería, repostero/a
51-3021 | carnicero/a, carnicería
51-3022 | empacadora de carne, cortador/a de carne, procesamiento de pollo
51-4121 | soldador/a, soldadura
51-6011 | lavandería, lavandero/a, tintorería
51-6021 | planchador/a, planchar ropa
51-6031 | costurero/a, operador/a de máquina de coser, costura
51-6051 | sastre, modista
51-9198 | ayudante de fábrica, ayudante de producción
51-9199 | obrero/a de fábrica, trabajador/a de fábrica, operario/a de fábrica, operario/a de producción, trabajo de fábrica
53-3032 | camionero/a, chofer de camión, conductor/a de camión
53-3033 | repartidor/a, repartidor/a de comida, entrega de paquetes, chofer de reparto
53-3051 | chofer de autobús escolar, conductor/a de autobús escolar
53-3052 | chofer de autobús, conductor/a de autobús
53-3053 | chofer, chófer particular
53-3054 | taxista
53-6021 | estacionamiento, encargado/a de estacionamiento, aparcacoches
53-6031 | gasolinera, empleado/a de gasolinera
53-7051 | montacargas, montacarguista, operador/a de montacargas
53-7061 | lavacoches, lavaautos, lavado de autos, lavado de carros, lavador/a de carros, lavador/a de autos
53-7062 | almacenista, almacén, bodega, bodeguero/a, trabajador/a de almacén, trabajo de almacén, cargador/a, mudanzas, mozo de almacén
53-7064 | empacador/a, empaque, empaquetador/a, embalador/a
53-7065 | reponedor/a, acomodador/a de mercancía, surtidor/a, llenar estantes, surtir estantes
53-7081 | basurero/a, recolector/a de basura, reciclaje
`;
