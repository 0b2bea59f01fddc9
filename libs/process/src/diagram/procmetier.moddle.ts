/** The attributes of our namespace; `models/procmetier.moddle.json` says the same to modelers (a test compares). */
export const PROCMETIER = {
  name: 'ProcMetier',
  uri: 'urn:procmetier:bpmn:1',
  prefix: 'procmetier',
  xml: {
    tagAlias: 'lowerCase',
  },
  types: [
    {
      name: 'Status',
      extends: [
        'bpmn:UserTask',
        'bpmn:ReceiveTask',
        'bpmn:EventBasedGateway',
        'bpmn:IntermediateCatchEvent',
        'bpmn:EndEvent',
      ],
      properties: [
        {
          name: 'status',
          isAttr: true,
          type: 'String',
          description: 'What people read while the process rests here.',
        },
        {
          name: 'late',
          isAttr: true,
          type: 'String',
          description: 'Messages, separated by spaces, that may still come here and mean nothing any more.',
        },
      ],
    },
    {
      name: 'Turn',
      extends: ['bpmn:UserTask', 'bpmn:ReceiveTask', 'bpmn:EventBasedGateway', 'bpmn:IntermediateCatchEvent'],
      properties: [
        {
          name: 'turn',
          isAttr: true,
          type: 'String',
          description: 'buyer or supplier: whose move it is.',
        },
        {
          name: 'due',
          isAttr: true,
          type: 'String',
          description: "Variable with the instant by which whoever's turn it is must have decided.",
        },
      ],
    },
    {
      name: 'Outcomes',
      extends: ['bpmn:UserTask'],
      properties: [
        {
          name: 'outcomes',
          isAttr: true,
          type: 'String',
          description: 'Commands, separated by spaces, that finish the task.',
        },
      ],
    },
    {
      name: 'Ending',
      extends: ['bpmn:EndEvent'],
      properties: [
        {
          name: 'reasonCode',
          isAttr: true,
          type: 'String',
          description: 'Reason of the end, where the model alone determines it.',
        },
        {
          name: 'endedBy',
          isAttr: true,
          type: 'String',
          description: 'buyer, supplier or deadline, where the model alone determines it.',
        },
      ],
    },
    {
      name: 'Once',
      extends: ['bpmn:BoundaryEvent'],
      properties: [
        {
          name: 'once',
          isAttr: true,
          type: 'String',
          description:
            'Variable that becomes true when this non-interrupting event fires; while it is true the event takes nothing.',
        },
      ],
    },
  ],
};
