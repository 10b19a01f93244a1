import { block } from './labelled-block.ts';

export const SPANISH = [
  block(
    'es-enfermera',
    'nurse',
    'es',
    `
Enfermera/o de urgencias
<<Sobre nosotros
Hospital San Telmo, con cafetería, biblioteca y un laboratorio de biología molecular.>>

Funciones
- [Triaje] de pacientes
- [Administración de medicamentos] y [curas]

Requisitos
- [Grado|deg] en [Enfermería]
- Mínimo 2 años de experiencia en [urgencias|2]
- [Soporte vital básico|cred]
- [Trabajo en equipo|soft]

Se valorará
- [Inglés|lang n]
- [Ecografía|n]

<<Ofrecemos
Formación en gestión, seguro médico y guardería.>>
`,
  ),
  block(
    'es-desarrollador',
    'backend engineer',
    'es',
    `
Tu perfil
- Más de 3 años de experiencia con [PHP|3] y [Laravel|3]
- [MySQL] y [Git]
- [Inglés|lang work] nivel B2
- Deseable: [Vue.js|n @1] o [React|n @1]
- Conocimientos de [AWS|n] son un plus

Qué ofrecemos
<<- Horario flexible, clases de alemán, curso de Python, fruta>>
`,
  ),
  block(
    'es-contable',
    'accountant',
    'es',
    `
Buscamos contable con experiencia en [contabilidad general], [conciliación bancaria] e [impuestos]. Imprescindible [Excel|adv] avanzado y [A3|open]. Se valorará [SAP|n]. <<Somos una empresa familiar que fabrica quesos y vende en Francia y Alemania.>>
`,
  ),
  block(
    'es-mozo-almacen',
    'warehouse operative',
    'es',
    `
Imprescindible: [carné de carretillero|cred]; [preparación de pedidos]; [carné de conducir|ko:driving-licence]; disponibilidad para turnos. Valorable: [inventarios|n]; [inglés|lang n intro] básico. <<Beneficios: plus de nocturnidad, comedor, descuentos en formación.>>
`,
  ),
];
